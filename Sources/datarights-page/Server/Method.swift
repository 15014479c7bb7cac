/// The two ways in which a browser asks without a script.
enum Method: String, Sendable, Hashable { case get = "GET", post = "POST" }
