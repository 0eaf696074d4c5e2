/** Workflow runs in Redis, their values and members (wire format, section 8). */
@NullMarked
package dev.pynmon.redis.workflow;

import org.jspecify.annotations.NullMarked;
