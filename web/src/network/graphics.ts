let software: boolean | null = null

/** Whether WebGL is drawn by the processor, without a graphics card. */
export function inSoftware(): boolean {
  software ??= /swiftshader|llvmpipe|software|basic render/i.test(renderer())
  return software
}

function renderer(): string {
  const gl = document.createElement('canvas').getContext('webgl')
  const told = gl?.getExtension('WEBGL_debug_renderer_info')
  const name = gl?.getParameter(told?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER)
  gl?.getExtension('WEBGL_lose_context')?.loseContext()
  return String(name)
}
