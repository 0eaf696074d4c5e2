package dev.pynmon.web.familytree;

import dev.pynmon.domain.familytree.FamilyCourse;
import dev.pynmon.domain.familytree.FamilyMore;
import dev.pynmon.domain.familytree.FamilyNode;
import dev.pynmon.domain.familytree.FamilyRow;
import dev.pynmon.domain.familytree.FamilyRow.Kind;
import dev.pynmon.domain.familytree.FamilyTree;
import dev.pynmon.domain.id.InvocationId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The parts of a tree by their invocations, for whoever goes through its list.
 *
 * @param course the same in the order of time
 * @param nodes its boxes
 * @param befores what stands for children before those that are drawn, by their parents
 * @param mores what stands for the others that are not drawn, by their parents
 */
record Drawn(
    FamilyCourse course,
    Map<InvocationId, FamilyNode> nodes,
    Map<InvocationId, FamilyMore> befores,
    Map<InvocationId, FamilyMore> mores) {
  static Drawn of(FamilyTree tree) {
    return new Drawn(
        FamilyCourse.of(tree),
        tree.nodes().stream()
            .collect(Collectors.toMap(node -> node.member().id(), Function.identity())),
        mores(tree, Kind.BEFORE),
        mores(tree, Kind.MORE));
  }

  private static Map<InvocationId, FamilyMore> mores(FamilyTree tree, Kind kind) {
    return tree.more().stream()
        .filter(more -> more.kind() == kind)
        .collect(Collectors.toMap(FamilyMore::parent, Function.identity()));
  }

  Optional<FamilyNode> node(InvocationId id) {
    return Optional.ofNullable(nodes.get(id));
  }

  Optional<FamilyMore> more(FamilyRow row) {
    return Optional.ofNullable((row.kind() == Kind.BEFORE ? befores : mores).get(row.id()));
  }
}
