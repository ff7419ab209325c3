def test_asks():
    assert input("Which model? ")
