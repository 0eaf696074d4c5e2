package dev.pynmon.domain.familytree;

import dev.pynmon.domain.familytree.FamilyRow.Kind;
import dev.pynmon.domain.id.InvocationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Beside whom stands what stands for hidden children, since nobody knows when these began: before
 * the first or behind the last of the children that are shown; without any, behind the parent.
 *
 * @param ahead by the member behind it
 * @param after by the member before it
 */
record HiddenBeside(
    Map<InvocationId, List<FamilyRow>> ahead, Map<InvocationId, List<FamilyRow>> after) {
  /**
   * Finds them their places.
   *
   * @param members in the order of time
   */
  static HiddenBeside of(FamilyTree tree, List<FamilyRow> members) {
    Map<InvocationId, InvocationId> parents =
        tree.nodes().stream()
            .filter(node -> node.member().parent().isPresent())
            .collect(
                Collectors.toMap(
                    node -> node.member().id(), node -> node.member().parent().orElseThrow()));
    Map<InvocationId, InvocationId> first = new HashMap<>();
    Map<InvocationId, InvocationId> last = new HashMap<>();
    for (FamilyRow row : members) {
      Optional.ofNullable(parents.get(row.id())).ifPresent(p -> last.put(p, row.id()));
      Optional.ofNullable(parents.get(row.id())).ifPresent(p -> first.putIfAbsent(p, row.id()));
    }
    HiddenBeside hidden = new HiddenBeside(new HashMap<>(), new HashMap<>());
    tree.rows().stream()
        .filter(row -> row.kind() != Kind.INVOCATION)
        .forEach(row -> hidden.put(row, first, last));
    return hidden;
  }

  private void put(
      FamilyRow row, Map<InvocationId, InvocationId> first, Map<InvocationId, InvocationId> last) {
    boolean leads = row.kind() == Kind.BEFORE && first.containsKey(row.id());
    InvocationId beside = (leads ? first : last).getOrDefault(row.id(), row.id());
    (leads ? ahead : after).computeIfAbsent(beside, _ -> new ArrayList<>()).add(row);
  }

  List<FamilyRow> before(InvocationId member) {
    return ahead.getOrDefault(member, List.of());
  }

  List<FamilyRow> behind(InvocationId member) {
    return after.getOrDefault(member, List.of());
  }
}
