import DataRightsTestSupport
import Foundation

/// The chains of a database, computed by Python and its own SQLite and SHA-256.
enum Chains {
  /// The hash of every event by its place, and the head of every chain by person and subject.
  struct Recomputed: Decodable, Equatable {
    let hashes: [String: String]
    let heads: [String: String]
  }

  static func recompute(_ database: String) throws -> Recomputed {
    try Python.json(
      """
      import hashlib, json, sqlite3, sys
      path = open(sys.argv[1]).read()
      rows = sqlite3.connect(path).execute(
          "SELECT sequence, person, subject, kind, occurred, recorded, payload, content FROM event ORDER BY sequence")
      hashes, heads = {}, {}
      for sequence, person, subject, kind, occurred, recorded, payload, content in rows:
          name = "proceeding" if subject.startswith("proceeding:") else subject
          key = person + " " + subject
          parts = [heads.get(key, ""), person, name, kind, occurred, recorded, payload, content or ""]
          text = b"".join(b"%d:%s," % (len(part.encode()), part.encode()) for part in parts)
          heads[key] = hashes[str(sequence)] = hashlib.sha256(text).hexdigest()
      print(json.dumps({"hashes": hashes, "heads": heads}))
      """, reading: Data(database.utf8))
  }
}
