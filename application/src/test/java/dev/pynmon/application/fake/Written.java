package dev.pynmon.application.fake;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.rerun.OnlyOne;
import java.util.Optional;
import java.util.Set;

/** What was written of one invocation to one store. */
public record Written(NewInvocation invocation, Set<Component> parts, Optional<OnlyOne> onlyOne) {}
