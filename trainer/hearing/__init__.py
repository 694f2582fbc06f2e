"""The microphone, what writes down what was said, and the interviewer's voice: an extra, offline.

Sound stays in memory: it is never written, and nothing here opens a connection. Nothing is loaded
before somebody asks to be heard.
"""
