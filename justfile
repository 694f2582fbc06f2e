# What developers type. Each recipe is one script, and .ci/run calls the same ones.

# linters, types and tests: what must hold before a commit
check:
    scripts/check

# the tests, or some of them: just fast tests/core/grading
fast *which:
    scripts/fast {{which}}

# thousands of kills, edits and made-up logs, and every property in full
long:
    scripts/long

# every measurement
bench:
    scripts/bench

# the pictures in docs/
pictures:
    scripts/pictures

# the proofs of docs/promises.md, whole: just proofs --share 0.1 --seed 2
proofs *which:
    scripts/proofs {{which}}
