"""Names by ear: the coarse key (rule G11)."""

from tests.for_each import for_each
from trainer.core.words.names import alike
from trainer.core.words.pieces import fold


@for_each(
    "pair",
    """
    lee/li lee/leigh reid/reed reid/read meyer/maier meyer/meier müller/mueller anderson/andersen
    clark/clarke smith/smyth stephens/stevens thompson/thomson klein/cline weiss/wise
    johnson/jonson catherine/katherine martin/marten allen/alan moore/more green/greene
    gonzález/gonzales philips/phillips steven/stephen sara/sarah pierce/pearce knight/night
    schröder/schroeder jäger/jaeger ortiz/ortis rodríguez/rodrigues hendrix/hendricks
    macdonald/mcdonald ann/anne mark/marc wagner/wagener
    """.split()[:-1],
)
def test_g11_names_that_sound_the_same(pair: str) -> None:
    one, other = pair.split("/")
    assert alike(fold(one), fold(other))
    assert alike(fold(other), fold(one))


@for_each(
    "pair",
    """
    hernandez/fernandez morris/norris harrison/morrison peterson/patterson lee/lowe lee/leo
    maria/mario julia/julie kim/kem wang/wong chan/chen ortiz/ortega garcia/garza miller/muller
    harris/harrison martin/martinez brown/braun hall/hill ross/rose bell/ball ward/wood evans/ivans
    """.split(),
)
def test_g11_names_that_do_not(pair: str) -> None:
    assert not alike(*map(fold, pair.split("/")))


def test_g11_nothing_sounds_like_no_name() -> None:
    assert not alike("", "lee")
    assert not alike("lee", "")
