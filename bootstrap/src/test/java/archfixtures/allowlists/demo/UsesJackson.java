package archfixtures.allowlists.demo;

import com.fasterxml.jackson.databind.ObjectMapper;

record UsesJackson(ObjectMapper mapper) {}
