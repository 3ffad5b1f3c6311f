let software: boolean | null = null

/** Whether WebGL is drawn by the processor, without a graphics card: a browser then refuses it to who asks for speed. */
export function inSoftware(): boolean {
  software ??= !fast()
  return software
}

function fast(): boolean {
  const gl = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true })
  gl?.getExtension('WEBGL_lose_context')?.loseContext()
  return gl !== null
}
