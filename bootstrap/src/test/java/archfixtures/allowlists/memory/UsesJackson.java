package archfixtures.allowlists.memory;

import com.fasterxml.jackson.databind.ObjectMapper;

record UsesJackson(ObjectMapper mapper) {}
