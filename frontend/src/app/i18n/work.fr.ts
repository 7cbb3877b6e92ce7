/** Texts of the signed-in pages, loaded with them. Their keys begin with `work.` */
export const work = {
  dialog: { cancel: 'Annuler' },
};
