"""noscript: the story once more in a browser that runs no script."""

import proof_story


def run(tally, stage, quick):
    proof_story.run(tally, stage, quick, scripts=False)
