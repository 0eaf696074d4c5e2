package archfixtures.allowlists.domain;

import archfixtures.allowlists.pictures.Picture;

record Draws(Picture picture) {}
