package dev.pynmon.web.export;

import java.util.List;
import java.util.Optional;

/** How a list is written, line by line. */
interface Lines {
  /** The line of the columns; "" for none. */
  String head(List<String> names);

  /** The line of a row. */
  String row(List<String> names, List<Optional<?>> values);

  /** The last line. */
  String end(LastLine last);
}
