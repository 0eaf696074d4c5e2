package dev.pynmon.redis.invocation;

import static dev.pynmon.format.InvocationJson.END;

import dev.pynmon.application.port.out.invocation.Records;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.DamagedInvocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.format.InvocationJson;
import dev.pynmon.format.clue.ClueText;
import dev.pynmon.redis.answer.ShortForm;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Session;
import dev.pynmon.redis.value.Beginning;
import dev.pynmon.redis.value.LongTexts;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The records at some keys. Of one that is too long only both ends are read, which hold everything
 * but the arguments. Cost: one round trip, however many keys; a second one where one is long.
 *
 * @param session asks the server
 */
record RecordTexts(Session session) {
  /** Bytes: a character takes three at most, so what is longer has too many characters. */
  private static final long MAX_WHOLE = 3L * Records.MAX_ARGUMENTS + 2 * END;

  /** Bytes of long records that are read together: whoever reads several shows little of each. */
  private static final long MAX_TOGETHER = 4_000_000;

  private static final Beginning NOTHING = new Beginning(new byte[0], 0);

  /** The records; what is not there, or is no text, is left out. */
  Map<InvocationId, StoredInvocation> of(Map<String, InvocationId> keys) {
    Map<InvocationId, Supplier<Optional<StoredInvocation>>> records = new LinkedHashMap<>();
    Map<String, Beginning> starts = new LongTexts(session).starts(keys.keySet());
    Batch batch = session.batch();
    long left = keys.size() == 1 ? MAX_WHOLE : MAX_TOGETHER;
    for (Map.Entry<String, InvocationId> each : keys.entrySet()) {
      Beginning start = starts.getOrDefault(each.getKey(), NOTHING);
      long length = start.length();
      boolean isWhole = length <= 2 * END || length <= Math.min(MAX_WHOLE, left);
      if (ShortForm.is(each.getValue().value())) {
        records.put(each.getValue(), () -> Optional.of(nameless(each.getValue())));
      } else if (length > 0) {
        records.put(each.getValue(), record(batch, each.getValue(), each.getKey(), start, isWhole));
      }
      left -= isWhole ? length : 0;
    }
    batch.send();
    return read(records);
  }

  /** The records that are long, or may hold one of these clues. */
  Set<InvocationId> mayHold(Map<String, InvocationId> keys, List<ClueText> clues) {
    Batch batch = session.batch();
    Map<InvocationId, Reply<byte[]>> starts = new LinkedHashMap<>();
    keys.forEach((key, id) -> starts.put(id, batch.getrange(key, 0, END - 1)));
    batch.send();
    Set<InvocationId> found = new HashSet<>();
    starts.forEach(
        (id, start) -> {
          if (start.ofRightType().filter(bytes -> mayHold(bytes, clues)).isPresent()) {
            found.add(id);
          }
        });
    return found;
  }

  private static boolean mayHold(byte[] bytes, List<ClueText> clues) {
    return bytes.length == END || clues.stream().anyMatch(clue -> clue.mayBeIn(bytes));
  }

  private static StoredInvocation nameless(InvocationId id) {
    return new DamagedInvocation(
        id, new Damage("the id of the invocation is too long", id.value()));
  }

  private static Supplier<Optional<StoredInvocation>> record(
      Batch batch, InvocationId id, String key, Beginning start, boolean isWhole) {
    if (!start.isCut()) {
      return () -> Optional.of(InvocationJson.read(id, start.text()));
    }
    return isWhole ? whole(batch, id, key, start.length()) : ends(batch, id, key);
  }

  private static Supplier<Optional<StoredInvocation>> whole(
      Batch batch, InvocationId id, String key, long length) {
    Reply<byte[]> text = batch.getrange(key, 0, length - 1);
    return () -> text(text).map(json -> InvocationJson.read(id, json));
  }

  private static Supplier<Optional<StoredInvocation>> ends(
      Batch batch, InvocationId id, String key) {
    Reply<byte[]> head = batch.getrange(key, 0, END - 1);
    Reply<byte[]> tail = batch.getrange(key, -END, -1);
    return () ->
        text(head)
            .flatMap(first -> text(tail).map(last -> InvocationJson.readEnds(id, first, last)));
  }

  /** Empty when the record went away meanwhile. */
  private static Optional<String> text(Reply<byte[]> part) {
    return part.ofRightType()
        .filter(bytes -> bytes.length > 0)
        .map(bytes -> new Beginning(bytes, bytes.length).text());
  }

  private static Map<InvocationId, StoredInvocation> read(
      Map<InvocationId, Supplier<Optional<StoredInvocation>>> records) {
    Map<InvocationId, StoredInvocation> found = new LinkedHashMap<>();
    records.forEach((id, record) -> record.get().ifPresent(read -> found.put(id, read)));
    return Collections.unmodifiableMap(found);
  }
}
