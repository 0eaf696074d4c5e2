package dev.pynmon.web.workflow;

import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.occupancy.Categories;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.Url;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What to compare, for the template {@code workflow/occupancy-form}.
 *
 * @param chooseHref where it is sent
 * @param chooseMany true when there are runs to choose from
 * @param chooseRuns these runs
 * @param chooseStatuses what may count as occupied
 * @param chooseKept what the form keeps of the address
 */
record OccupancyForm(
    Href chooseHref,
    boolean chooseMany,
    List<RunBox> chooseRuns,
    List<StatusBox> chooseStatuses,
    List<Kept> chooseKept) {
  /** More would hide the pictures; the others are on further pages of the list below. */
  private static final int MOST_RUNS = 10;

  private static final Set<String> FIELDS = Set.of(OccupancyParams.RUNS, Categories.NAME);

  /** The form, with the runs that are chosen and the newest of others. */
  static OccupancyForm of(
      Url self, List<WorkflowId> chosen, List<WorkflowId> newest, Set<OccupancyCategory> counted) {
    Set<WorkflowId> offered = new LinkedHashSet<>(chosen);
    newest.stream().limit(MOST_RUNS).forEach(offered::add);
    return new OccupancyForm(
        new Href(self.path()),
        !offered.isEmpty(),
        offered.stream().map(run -> RunBox.of(run, chosen.contains(run))).toList(),
        Arrays.stream(OccupancyCategory.values())
            .map(each -> new StatusBox(each.code(), counted.contains(each)))
            .toList(),
        self.query().without(FIELDS).pairs().stream().map(Kept::of).toList());
  }

  /** A run to choose. */
  record RunBox(String boxId, String boxShort, boolean boxChosen) {
    static RunBox of(WorkflowId run, boolean chosen) {
      return new RunBox(run.value(), ShortId.of(run.value()), chosen);
    }
  }

  /** A kind of status to count. */
  record StatusBox(String statusCode, boolean statusChosen) {}

  /** A parameter that the form has no field for. */
  record Kept(String keptName, String keptValue) {
    static Kept of(Query.Pair pair) {
      return new Kept(SafeText.whole(pair.name()), pair.value());
    }
  }
}
