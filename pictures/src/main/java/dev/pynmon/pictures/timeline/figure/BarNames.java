package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.pictures.scale.Covered;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.svg.Box;
import dev.pynmon.pictures.text.TextWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Names bars where nothing else stands: behind the marks at the beginning, else between two of them
 * that leave room. In each stay of an invocation the first bar that has room is named.
 */
public final class BarNames {
  private final Covered covered;

  /**
   * Names that leave free what is covered.
   *
   * @param covered where marks stand
   */
  public BarNames(Covered covered) {
    this.covered = covered;
  }

  /** The same figures with names; where these stand is covered from then on. */
  public List<Figure> placed(List<Figure> figures) {
    return figures.stream().map(this::placed).toList();
  }

  private Figure placed(Figure figure) {
    Optional<String> name = figure.subject().task().map(TaskKey::function);
    return name.map(text -> named(figure, text)).orElse(figure);
  }

  private Figure named(Figure figure, String name) {
    return figure.with(figure.stays().stream().map(stay -> named(stay, name)).toList());
  }

  private DrawnStay named(DrawnStay stay, String name) {
    List<Bar> bars = new ArrayList<>(stay.bars());
    for (int i = 0; i < bars.size(); i++) {
      Optional<Bar> named = named(bars.get(i), name);
      if (named.isPresent()) {
        bars.set(i, named.get());
        break;
      }
    }
    return stay.with(bars);
  }

  private Optional<Bar> named(Bar bar, String name) {
    double width = TextWidth.of(BarLabel.written(name), BarLabel.SIZE);
    Box known = bar.known();
    double gap = Measures.BAR_TEXT_GAP;
    if (bar.form() != BarForm.FULL || known.width() < width + 2 * gap) {
      return Optional.empty();
    }
    Box within = new Box(known.x() + gap, known.y(), known.width() - 2 * gap, known.height());
    OptionalDouble x = covered.firstFree(within, width);
    if (x.isEmpty()) {
      return Optional.empty();
    }
    Bar named = bar.named(name, x.getAsDouble());
    covered.add(named.labelBox());
    return Optional.of(named);
  }
}
