package archfixtures.allowlists.application;

import archfixtures.allowlists.pictures.Picture;

record Draws(Picture picture) {}
