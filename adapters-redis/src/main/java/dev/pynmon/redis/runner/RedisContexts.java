package dev.pynmon.redis.runner;

import dev.pynmon.application.port.out.runner.Contexts;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.query.Source;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.format.RunnerContextJson;
import dev.pynmon.redis.catalogue.AppContents;
import dev.pynmon.redis.catalogue.CatalogueList;
import dev.pynmon.redis.catalogue.Listed;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Session;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who the runners are, in Redis, where each context holds its parents.
 *
 * @param app where they are
 * @param catalogue which ones there are
 */
public record RedisContexts(KeyedServer app, Supplier<Snapshot<AppContents>> catalogue)
    implements Contexts {
  private static final KeyText<RunnerId> CURSORS = KeyText.ofNames("contexts", RunnerId::new);

  /** One round trip. */
  @Override
  public Map<RunnerId, RunnerContext> of(Collection<RunnerId> runners) {
    return app.read(session -> found(session, List.copyOf(runners), MAX_DEPTH));
  }

  /** One round trip; which ones there are is as old as the catalogue, none before there is one. */
  @Override
  public Snapshot<Page<RunnerContext>> startingWith(String prefix, PageRequest request) {
    return CatalogueList.of(
        catalogue.get(), Listed.CONTEXTS, found -> page(found.contexts(), prefix, request));
  }

  private Page<RunnerContext> page(
      NavigableSet<RunnerId> known, String prefix, PageRequest request) {
    return app.read(
        session ->
            new Listing<>(
                    CURSORS,
                    Source.of(beginningWith(prefix, known)),
                    shown -> List.copyOf(found(session, shown, 0).values()))
                .page(request));
  }

  /** No id holds the last character, which is no character. */
  private static NavigableSet<RunnerId> beginningWith(String prefix, NavigableSet<RunnerId> ids) {
    return ids.subSet(
        new RunnerId(prefix), true, new RunnerId(prefix + Character.MAX_VALUE), false);
  }

  private Map<RunnerId, RunnerContext> found(Session session, List<RunnerId> ids, int parents) {
    Batch batch = session.batch();
    Reply<List<Optional<String>>> texts =
        batch.mget(
            ids.stream().map(id -> app.keys().stateBackend("runner_context:" + id)).toList());
    batch.send();
    Map<RunnerId, RunnerContext> found = new LinkedHashMap<>();
    List<Optional<String>> all = texts.get();
    for (int i = 0; i < all.size(); i++) {
      RunnerId id = ids.get(i);
      all.get(i)
          .flatMap(RunnerContextJson::read)
          .filter(context -> context.id().equals(id))
          .ifPresent(context -> found.put(id, cut(context, parents)));
    }
    return Collections.unmodifiableMap(found);
  }

  private static RunnerContext cut(RunnerContext context, int parents) {
    return new RunnerContext(
        context.id(),
        context.runnerClass(),
        context.processId(),
        context.hostname(),
        context.threadId(),
        context.parentId(),
        parents == 0 ? Optional.empty() : context.parent().map(each -> cut(each, parents - 1)));
  }
}
