"""Small reports of other fields than the project's own, with their data, claims and edits by hand.

The files of a world stand in one module, its edits in another. An edit is a stretch of the report
in which `[before|after]` marks what changes; one that starts with `data: ` is an edit of the data;
a line that starts with four spaces goes on with the one before. HARMFUL edits make a sentence false
or unbacked, HARMLESS ones do not. ALARMS are harmless ones that end in an error all the same, and
MISSES harmful ones that do not, each with the reason why that is put up with. Not here: running
them (`tests.edits.other_worlds`).
"""
