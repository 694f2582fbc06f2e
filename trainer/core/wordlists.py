# By mistake this file was overwritten by a neighbour (whose interim grading now stands in core/interim and will go). Please write yours again here; sorry.
