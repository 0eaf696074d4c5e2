package archfixtures.adapters.sqlite;

import archfixtures.adapters.memory.Memory;

record UsesMemory(Memory memory) {}
