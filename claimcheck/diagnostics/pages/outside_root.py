"""The page of the rule `outside-root`."""

PAGE = """\
A path leads out of the project's root, directly or through a link.

Why it matters: in a pull request a stranger writes the claims file. Nothing
outside the root is read, so that no file of the machine ends up in a message.

Example:

    data "../../elsewhere/figures.yaml"

The root is `--root`, else the nearest folder above the claims file that holds
`claimcheck.toml`, `pyproject.toml` or `.git`, else the working folder if the claims
file is below it, else the claims file's own folder.

Fix: copy the file into the project; or, if the folder above is the project, say
so with `--root`. The message prints the `--root` that would allow the path.
"""
