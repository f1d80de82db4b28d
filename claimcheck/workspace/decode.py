"""The text of a file's bytes: UTF-8, without a byte order mark, and with line ends as they are."""

from __future__ import annotations

from claimcheck.diagnostics.diagnostic import Finding, Unreadable

_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def decode(data: bytes, shown: str) -> str:
    """The text; raises `Unreadable` with line, column and byte where it is not text in UTF-8."""
    if data.startswith(_UTF16_MARKS):
        raise Unreadable(_unreadable(f"`{shown}` is text in UTF-16", "save it as UTF-8"))
    data = data.removeprefix(_MARK)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable(_not_utf8(data, error.start, shown)) from None
    if (at := text.find("\0")) >= 0:
        message = f"`{shown}` has a NUL character at {_position(text[:at])}"
        raise Unreadable(_unreadable(message, "it does not look like a text file"))
    return text


def _not_utf8(data: bytes, at: int, shown: str) -> Finding:
    where = _position(data[:at].decode("utf-8"))
    message = f"`{shown}` is not UTF-8: byte 0x{data[at]:02x} at {where}"
    return _unreadable(message, "save it as UTF-8")


def _position(before: str) -> str:
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    return f"line {line}, column {column}"


def _unreadable(message: str, hint: str) -> Finding:
    return Finding("unreadable-file", message, hint)
