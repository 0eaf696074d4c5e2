package dev.pynmon.memory.store;

import dev.pynmon.application.port.out.purge.ComponentPurge;
import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.purge.Removed;
import dev.pynmon.domain.query.Count;
import java.util.List;
import java.util.Optional;

/** Empties a component, one kind of entries after the other. */
record PartsPurge(OpenedPurges purges, Component component) implements ComponentPurge {
  @Override
  public List<Holding> holdings() {
    return purges.read(
        List.of(), tables -> full(tables).stream().map(PartsPurge::holding).toList());
  }

  private static Holding holding(Tables.Part part) {
    return new Holding(part.kind(), Optional.of(new Count.Exact(part.entries())));
  }

  /** All entries of a kind go together. */
  @Override
  public Removal begin() {
    return _ -> purges.write(Removed.NOTHING, this::removeSome);
  }

  private Removed removeSome(Tables tables) {
    List<Tables.Part> full = full(tables);
    return full.isEmpty()
        ? Removed.NOTHING
        : new Removed(full.getFirst().empty(), full.size() == 1);
  }

  private List<Tables.Part> full(Tables tables) {
    return tables.of(component).stream().filter(part -> part.entries() > 0).toList();
  }
}
