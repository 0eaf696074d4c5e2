package dev.pynmon.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.status.UnknownStatus;
import dev.pynmon.domain.value.PythonTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryJsonTest {
  private static final InvocationId ID = new InvocationId("i1");
  private static final Instant ROW = Instant.parse("2026-11-24T14:06:22.726140Z");
  private static final InvocationStatus NOTHING = new UnknownStatus("");
  private static final String ENTRY =
      "{\"invocation_id\": \"i1\", \"_timestamp\": \"2026-11-24T14:06:22.726141+00:00\","
          + " \"status_record\": {\"status\": \"registered\", \"runner_id\": \"r\","
          + " \"timestamp\": \"2026-11-24T14:06:22.556663+00:00\"},"
          + " \"runner_context_id\": \"c\", \"registered_by_inv_id\": \"p\"}";

  @Test
  void realEntries_areWhole_andTheirTimeIsThatOfTheRow() {
    List<String[]> rows = Resource.rows("history.tsv");
    assertThat(rows).hasSizeGreaterThan(90);
    for (String[] row : rows) {
      Instant at = PythonTime.ofUnixSeconds(Double.parseDouble(row[1])).orElseThrow();
      HistoryEntry entry =
          HistoryJson.read(new InvocationId(row[0]), at, InvocationStatus.of(row[2]), row[3]);
      assertThat(entry.damage()).as(row[3]).isEmpty();
      assertThat(entry.status().status().value()).isEqualTo(row[2]);
      assertThat(entry.at()).isCloseTo(at, within(1, ChronoUnit.MICROS));
      assertThat(row[3]).contains("\"_timestamp\": \"" + PythonTime.format(entry.at()) + "\"");
    }
  }

  @Test
  void textsOwnTimeAndRecord_count() {
    assertThat(HistoryJson.read(ID, ROW, KnownStatus.REGISTERED, ENTRY))
        .isEqualTo(
            new HistoryEntry(
                ID,
                Instant.parse("2026-11-24T14:06:22.726141Z"),
                new StatusRecord(
                    KnownStatus.REGISTERED,
                    Optional.of(new RunnerId("r")),
                    Instant.parse("2026-11-24T14:06:22.556663Z")),
                Optional.of(new RunnerId("c")),
                Optional.of(new InvocationId("p")),
                Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"i1\" | \"i2\" | invocation_id",
        "\"i1\" | null | invocation_id",
        "22.726141 | 25.726141 | _timestamp",
        "\"2026-11-24T14:06:22.726141+00:00\" | 5 | _timestamp",
        "\"registered\" | \"running\" | status_record",
        "22.556663+00:00 | sometime | status_record",
        "\"c\" | null | runner_context_id",
        "\"c\" | {} | runner_context_id"
      })
  void contradictions_areNamed_andTheRowCounts(String member, String other, String named) {
    HistoryEntry entry =
        HistoryJson.read(ID, ROW, KnownStatus.REGISTERED, ENTRY.replace(member, other));
    assertThat(entry.invocation()).isEqualTo(ID);
    assertThat(entry.status().status()).isEqualTo(KnownStatus.REGISTERED);
    assertThat(entry.at()).isCloseTo(ROW, within(1, ChronoUnit.MICROS));
    assertThat(entry.damage().orElseThrow().problem())
        .isEqualTo("missing, unreadable or not what the row says: " + named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "tock", "{\"invocation_id\": "})
  void textThatIsNoEntry_leavesWhatTheRowSays(String json) {
    HistoryEntry entry = HistoryJson.read(ID, ROW, KnownStatus.FAILED, json);
    assertThat(entry.status())
        .isEqualTo(new StatusRecord(KnownStatus.FAILED, Optional.empty(), ROW));
    assertThat(entry.at()).isEqualTo(ROW);
    assertThat(entry.runnerContext()).isEmpty();
    assertThat(entry.registeredBy()).isEmpty();
    assertThat(entry.damage()).isPresent();
  }

  @Test
  void rowThatDoesNotTellTheStatus_leavesItToTheText() {
    assertThat(HistoryJson.read(ID, ROW, ENTRY))
        .isEqualTo(HistoryJson.read(ID, ROW, KnownStatus.REGISTERED, ENTRY));
    HistoryEntry broken = HistoryJson.read(ID, ROW, "{oops");
    assertThat(broken.status()).isEqualTo(new StatusRecord(NOTHING, Optional.empty(), ROW));
    assertThat(broken.at()).isEqualTo(ROW);
    assertThat(broken.damage()).isPresent();
  }

  @Test
  void rowThatDoesNotTellTheStatus_stillTellsTheTime() {
    HistoryEntry entry = HistoryJson.read(ID, ROW, ENTRY.replace("22.726141", "25.726141"));
    assertThat(entry.at()).isEqualTo(ROW);
    assertThat(entry.status().status()).isEqualTo(KnownStatus.REGISTERED);
    assertThat(entry.damage().orElseThrow().problem()).endsWith("says: _timestamp");
  }

  @Test
  void listedEntry_tellsEverythingItself() {
    assertThat(HistoryJson.readListed(ID, Instant.EPOCH, ENTRY))
        .isEqualTo(HistoryJson.read(ID, ROW, KnownStatus.REGISTERED, ENTRY));
  }

  @Test
  void brokenListedEntry_hasTheTimeOfTheOneBefore() {
    HistoryEntry broken = HistoryJson.readListed(ID, ROW, "{\"status_record\": 7}");
    assertThat(broken.invocation()).isEqualTo(ID);
    assertThat(broken.at()).isEqualTo(ROW);
    assertThat(broken.status().status()).isEqualTo(NOTHING);
    assertThat(broken.damage()).isPresent();
  }
}
