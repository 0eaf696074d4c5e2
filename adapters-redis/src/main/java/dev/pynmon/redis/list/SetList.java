package dev.pynmon.redis.list;

import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Source;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Session;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A set as a list by name. One of more than {@value #MAX_SORTED} members is given in the server's
 * own order instead, forward only. Cost: one round trip; in a large set those of {@link SetWalk},
 * with one before them where the walk begins.
 *
 * @param session asks the server
 * @param key the set
 * @param kind the kind of its cursors
 * @param read what a member stands for
 */
public record SetList<K extends Comparable<K>>(
    Session session, String key, String kind, Function<String, K> read) {
  /** How many members are sorted at most. */
  public static final int MAX_SORTED = 10_000;

  /**
   * A page of it.
   *
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor that is not of this list
   */
  public Page<K> page(PageRequest request) {
    SetWalk walk = new SetWalk(session, key, kind);
    if (walk.isWithin(request)) {
      return walk.page(request).map(read);
    }
    Batch batch = session.batch();
    Reply<List<String>> members = batch.members(key, MAX_SORTED + 1L);
    batch.send();
    List<K> keys = members.ofRightType().orElse(List.of()).stream().map(read).toList();
    KeyText<K> cursors = KeyText.ofNames(kind, read);
    if (keys.size() > MAX_SORTED) {
      requireCursor(cursors, request);
      return walk.fromStart(request).map(read);
    }
    return new Listing<>(cursors, Source.of(new TreeSet<>(keys)), Function.identity())
        .page(request);
  }

  /** A cursor from when the set was small must be one of this list all the same. */
  private static <K> void requireCursor(KeyText<K> cursors, PageRequest request) {
    switch (request) {
      case PageRequest.Skip _ -> {}
      case PageRequest.After(_, Cursor cursor) -> cursors.key(cursor);
      case PageRequest.Before(_, Cursor cursor) -> cursors.key(cursor);
    }
  }
}
