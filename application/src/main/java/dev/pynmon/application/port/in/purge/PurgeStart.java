package dev.pynmon.application.port.in.purge;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.PurgeReport;
import java.util.List;

/** What became of the wish to purge. */
public sealed interface PurgeStart {
  /** It goes on. */
  record Begun(PurgeReport purge) implements PurgeStart {}

  /** Another one of the same application goes on: nothing was begun. */
  record UnderWay(PurgeReport other) implements PurgeStart {}

  /**
   * Nothing was begun: these components lie where this monitor cannot remove anything.
   *
   * @param components those of them
   */
  record OnlyRead(List<Component> components) implements PurgeStart {
    public OnlyRead {
      components = List.copyOf(components);
    }
  }

  /** There is no purge of this name, or nothing left of it to be done. */
  record Unknown() implements PurgeStart {}
}
