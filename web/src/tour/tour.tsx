export function Tour({ onClose }: { onClose: () => void }) {
  void onClose
  return null
}
