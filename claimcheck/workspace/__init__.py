"""The only place that touches the disk: the root, files, configuration, output.

`root` finds the folder that nothing is read outside of, `files` reads texts safely, `config` reads
`claimcheck.toml`, `project` puts the three together, and `output` replaces a file in one step. Not
here: what a text means (`language`, `loaders`), arguments and exit status (`cli`).

Claims and data are a stranger's: every path is checked before a file is opened, and every file
before it is read.
"""
