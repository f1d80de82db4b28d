"""`python -m claimcheck`."""

from claimcheck.cli import entry

if __name__ == "__main__":
    entry()
