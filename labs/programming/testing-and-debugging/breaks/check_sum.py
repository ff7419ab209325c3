def test_weights_add_up():
    assert 0.1 + 0.2 + 0.3 == 0.6
