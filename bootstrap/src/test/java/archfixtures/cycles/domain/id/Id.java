package archfixtures.cycles.domain.id;

import archfixtures.cycles.domain.status.Status;

public record Id(Status status) {}
