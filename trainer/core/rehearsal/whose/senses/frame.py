"""Words of a call about a job that tell no question of it, or hardly any."""

COMMON = frozenset({"count", "others", "job", "past", "=person", "=interview", "=compan"})
"""What so much is said of in such a call that by itself it tells no question."""
FRAME = frozenset(
    """
    able absolutely advance after again ahead all alone already always answer anybody anyone
    anything around ask asked asking assuming be before best between bit can certain clear
    correct day did does down during else end enough ever everything exact exactly far feel few
    final first found friend get gets getting give given go goes going gonna good got great
    guess hand happen happy have hear heart hello help here hi honest honestly idea if important
    into just kind know last left let like likely little long look looking lot love made make
    makes man many matter maybe mean meet meeting mind moment more most much need new next no
    nobody not nothing now off ok okay one only onto opinion other out over part point possible
    possibly probably put question questions ready real right roughly said say saying second see
    seems seen share shoes sir somebody someone something somewhat sorry sort speak still
    suppose sure take talk talking tell telling thank thanks thing things think thinking thought
    time today total totally touch towards understand until up us use used usually view walk
    want wanted way well while wish wonder wondered wonderful wondering word work worth wow yes
    yet
    """.split()
)
"""Words around a question that tell none from another."""
