"""Being heard: the ear that screens are handed, and the test of the microphone."""
