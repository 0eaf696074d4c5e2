package dev.pynmon.pictures.familytree;

import dev.pynmon.domain.familytree.FamilyMore;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import java.util.Optional;

/** Where the parts of a family lead. What leads nowhere is drawn without a link. */
public interface FamilyWays {
  /** For a picture that stands alone. */
  FamilyWays NONE =
      new FamilyWays() {
        @Override
        public Optional<String> invocation(InvocationId id) {
          return Optional.empty();
        }

        @Override
        public Optional<MoreLink> more(FamilyMore more) {
          return Optional.empty();
        }

        @Override
        public Optional<String> run(TriggerRunId run) {
          return Optional.empty();
        }

        @Override
        public String icon(String name) {
          return "#" + name;
        }
      };

  /** To what tells all of an invocation. */
  Optional<String> invocation(InvocationId id);

  /** To children that are not drawn. */
  Optional<MoreLink> more(FamilyMore more);

  /** To what tells all of a run of a trigger. */
  Optional<String> run(TriggerRunId run);

  /** What of it is lit. */
  default FamilyLight light() {
    return FamilyLight.NONE;
  }

  /** To the icon of a status, {@code st-failed} for example, as something that may be used. */
  String icon(String name);
}
