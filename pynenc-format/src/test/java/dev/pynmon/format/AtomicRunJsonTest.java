package dev.pynmon.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicRunJsonTest {
  @Test
  void run_isReadWhole() {
    String json =
        """
        {"runner_id": "c8c80c12", "atomic_service_run_id": "17", "status": "blocked",\
         "start_time": "2026-11-24T14:45:37.049606+00:00",\
         "end_time": "2026-11-24T14:45:38+00:00", "reason": "prior_running:16"}\
        """;
    assertThat(AtomicRunJson.read("17", json))
        .contains(
            new AtomicRun(
                "17",
                new RunnerId("c8c80c12"),
                Instant.parse("2026-11-24T14:45:37.049606Z"),
                Optional.of(Instant.parse("2026-11-24T14:45:38Z")),
                "blocked",
                "prior_running:16"));
  }

  @Test
  void runThatGoesOn_hasNoEnd() {
    String json = "{\"start_time\": \"2026-11-24T14:45:37+00:00\", \"end_time\": null}";
    assertThat(AtomicRunJson.read("17", json))
        .contains(
            new AtomicRun(
                "17",
                new RunnerId(""),
                Instant.parse("2026-11-24T14:45:37Z"),
                Optional.empty(),
                "",
                ""));
  }

  /** What pynenc 0.3.1 wrote. */
  @Test
  void whatWasRead_isWrittenAsItStood() {
    String json =
        """
        {"runner_id": "c8c80c12-484f-437c-b805-e26b01889933",\
         "atomic_service_run_id": "0dea688e-2f6c-4b09-b3aa-164cb8015b38",\
         "start_time": "2026-11-24T14:46:38.784367+00:00",\
         "end_time": "2026-11-24T14:46:43.588412+00:00", "status": "completed", "reason": ""}\
        """;
    String going = json.replace("\"2026-11-24T14:46:43.588412+00:00\"", "null");
    String id = "0dea688e-2f6c-4b09-b3aa-164cb8015b38";
    assertThat(AtomicRunJson.read(id, json).map(AtomicRunJson::write)).contains(json);
    assertThat(AtomicRunJson.read(id, going).map(AtomicRunJson::write)).contains(going);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "null", "[]", "42", "{}", "{\"start_time\": \"soon\"}"})
  void whatIsNone_isNone(String json) {
    assertThat(AtomicRunJson.read("17", json)).isEmpty();
  }
}
