package archfixtures.allowlists.application;

import com.fasterxml.jackson.databind.ObjectMapper;

record UsesJackson(ObjectMapper mapper) {}
