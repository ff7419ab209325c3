def test_it_predicts(modle):
    assert modle.predict([])
