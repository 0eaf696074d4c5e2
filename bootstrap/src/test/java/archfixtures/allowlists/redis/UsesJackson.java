package archfixtures.allowlists.redis;

import com.fasterxml.jackson.databind.ObjectMapper;

record UsesJackson(ObjectMapper mapper) {}
