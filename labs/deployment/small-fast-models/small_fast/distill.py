"""Students of the digits network: taught by labels, or by the network."""

from small_fast import nets
from small_fast.nets import CLASSES, NARROW, Array, Net

FEW = 150  # labels, where labels are scarce


# region study
def digits(seed: int, large: Net) -> dict[str, float]:
    """Accuracy of one student, taught in several ways; one split."""
    x, x_test, labels, test_labels = nets.digits(seed)
    start = nets.fresh(NARROW, seed + 1000)
    said = nets.scores(large, x)
    lessons = {
        "labels": (CLASSES[labels], 1),
        "T = 1": (nets.softmax(said, 1), 1),
        "T = 3": (nets.softmax(said, 3), 3),
    }
    found = {}
    for epochs in (60, 300):
        for name, (targets, temperature) in lessons.items():
            student = nets.fit(
                start,
                x,
                targets,
                epochs=epochs,
                seed=seed,
                temperature=temperature,
            )
            found[f"{name}, {epochs} epochs"] = nets.accuracy(
                nets.scores(student, x_test), test_labels
            )
    # endregion study
    return found


# region few
def few_labels(seed: int) -> dict[str, float]:
    """With 150 labels: the other 1,197 images have none."""
    x, x_test, labels, test_labels = nets.digits(seed)
    some, known = x[:FEW], CLASSES[labels[:FEW]]
    large = nets.fit(
        nets.fresh(nets.WIDE, seed), some, known, epochs=60, seed=seed
    )
    start = nets.fresh(NARROW, seed + 1000)

    def taught(images: Array, targets: Array, epochs: int) -> Net:
        return nets.fit(start, images, targets, epochs=epochs, seed=seed)

    # 540 rounds of 150 images are as many steps as 74 rounds of all.
    students = {
        "labels": taught(some, known, 540),
        "taught, same images": taught(
            some, nets.softmax(nets.scores(large, some)), 540
        ),
        "taught, all images": taught(
            x, nets.softmax(nets.scores(large, x)), 74
        ),
    }
    return {
        name: nets.accuracy(nets.scores(net, x_test), test_labels)
        for name, net in {"teacher": large, **students}.items()
    }


# endregion few
