package archfixtures.cycles.domain.status;

import archfixtures.cycles.domain.id.Id;
import java.util.List;

public record Status(List<Id> ids) {}
