"""Tests of what is true instead, and of what could be said more strongly."""
