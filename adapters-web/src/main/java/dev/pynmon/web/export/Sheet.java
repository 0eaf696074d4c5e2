package dev.pynmon.web.export;

import java.util.List;

/**
 * What a list is as a file.
 *
 * @param name what the list is called in addresses and names of files
 * @param columns its columns, in their order
 */
public record Sheet<T>(String name, List<Column<T>> columns) {
  public Sheet {
    columns = List.copyOf(columns);
  }
}
