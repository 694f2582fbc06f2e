"""Tests of which of several interviews is meant."""
