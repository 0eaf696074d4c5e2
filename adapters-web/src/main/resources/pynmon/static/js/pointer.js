// What scrolls or moves beneath a pointer that lies still is not pointed at, though browsers say that
// the pointer is over it: whoever went somewhere by key would lose what the focus shows. "pointed"
// is told instead, of what the pointer itself came to.
let last = "";
let missed = false; // something came beneath it

const place = ({ screenX, screenY }) => `${screenX} ${screenY}`;
const isStill = (event) => event.pointerType === "mouse" && place(event) === last;
const tell = (event) => event.target.dispatchEvent(new PointerEvent("pointed", event));

function over(event) {
  missed = isStill(event);
  missed || tell(event);
  last = place(event);
}

function move(event) {
  if (missed && !isStill(event)) {
    missed = false;
    tell(event);
  }
  last = place(event);
}

document.addEventListener("pointerover", over, true);
document.addEventListener("pointermove", move, true);
