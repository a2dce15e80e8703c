// The first page of the kiosk returns when nobody has touched the screen or a key for a while.
(() => {
  const kiosk = document.querySelector('[data-kiosk]');
  if (!kiosk) return;
  const idle = Number(kiosk.dataset.idle) * 1000;
  const warning = kiosk.querySelector('[data-warning]');
  const ahead = 20000;
  const box = kiosk.querySelector('input[name=q]');
  const isUntouched = () => location.pathname + location.search === kiosk.dataset.kiosk && !box.value;
  let warn;
  let leave;
  const touched = () => {
    clearTimeout(warn);
    clearTimeout(leave);
    warning.hidden = true;
    warn = setTimeout(() => { warning.hidden = isUntouched(); }, idle - ahead);
    leave = setTimeout(() => { location.replace(kiosk.dataset.kiosk); }, idle);
  };
  for (const event of ['keydown', 'pointerdown', 'pointermove', 'input', 'wheel', 'scroll']) {
    addEventListener(event, touched, { passive: true });
  }
  touched();
})();
