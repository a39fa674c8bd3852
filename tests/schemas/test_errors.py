from schemas.errors import StoreVersionError, UnreadableSourceError


def test_an_error_names_file_place_and_remedy() -> None:
    error = UnreadableSourceError("no text.", path="a.csv", place="line 3", remedy="Fill the column.")
    assert str(error) == "a.csv, line 3: no text. Fill the column."
    assert (error.path, error.place, error.remedy) == ("a.csv", "line 3", "Fill the column.")


def test_a_newer_store_says_both_versions() -> None:
    error = StoreVersionError(found=7, known=2)
    assert (error.found, error.known) == (7, 2)
    assert "7" in error.message
    assert "2" in error.message
