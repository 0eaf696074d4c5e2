package dev.pynmon.application.port.in;

import dev.pynmon.application.port.in.task.ListTasksUseCase;
import dev.pynmon.application.port.in.task.ShowTaskCatalogueUseCase;
import dev.pynmon.application.port.in.task.ShowTasksUseCase;

/** The tasks of an application: those its store knows, how they do, and what its code says. */
public interface TaskUseCases
    extends ListTasksUseCase, ShowTasksUseCase, ShowTaskCatalogueUseCase {}
